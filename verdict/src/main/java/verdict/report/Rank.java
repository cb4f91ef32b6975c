package verdict.report;

/** What is left out of a report first where there is not enough room: what comes first here. */
enum Rank {
  ENVIRONMENT,
  ENDPOINTS,
  SERVICE_METRICS,
  MEASUREMENTS,
  ROUNDS,
  SERVICES,
  ALL_REQUESTS,
  PERCENTILES,
  FAILURES,
  SIGNS,
  /** Left out last, and open where there is room for all. */
  IMPORTANT,
  /** Never left out. */
  ALWAYS
}
