package superheroes.store;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import superheroes.telemetry.ServiceFailure;

/** Says what a failed query means for the request that wanted it. */
final class DatabaseFailures {

  /** SQLSTATE of a query that the server ended, here always because of its time limit. */
  private static final String QUERY_CANCELED = "57014";

  /** The class of SQLSTATEs for values that the database refuses. */
  private static final String DATA_EXCEPTION = "22";

  private DatabaseFailures() {}

  /** A {@link ServiceFailure} when the database is late or absent; a defect stays what it is. */
  static Throwable explain(Throwable failure) {
    if (failure instanceof R2dbcException sql && QUERY_CANCELED.equals(sql.getSqlState())) {
      return new ServiceFailure(
          HttpStatus.GATEWAY_TIMEOUT, "The database did not answer in time.", failure);
    }
    if (failure instanceof R2dbcException sql
        && sql.getSqlState() != null
        && sql.getSqlState().startsWith(DATA_EXCEPTION)) {
      return new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "A value cannot be stored, such as text with the character 0.",
          failure);
    }
    if (failure instanceof R2dbcTimeoutException) {
      return new ServiceFailure(
          HttpStatus.SERVICE_UNAVAILABLE, "No database connection became free in time.", failure);
    }
    if (failure instanceof R2dbcTransientResourceException
        || failure instanceof R2dbcNonTransientResourceException
        || failure instanceof IOException) {
      return new ServiceFailure(
          HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached.", failure);
    }
    return failure;
  }
}
