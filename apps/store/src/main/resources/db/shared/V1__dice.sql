-- The data are drawn by a function of the seed, the row and the throw, so that the same seed gives
-- the same rows on every machine. The hash is the one of PostgreSQL's hash partitioning, which is
-- kept stable between versions.

-- A whole number from 0 to sides - 1.
CREATE FUNCTION dice(seed bigint, id bigint, throw bigint, sides bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (hashint8extended(id * 1009 + throw, seed) & 4611686018427387903) % sides;

-- One of the words.
CREATE FUNCTION pick(words text[], seed bigint, id bigint, throw bigint) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN words[1 + dice(seed, id, throw, array_length(words, 1))];

-- The n-th id of a table: growing, never repeated, and with gaps of 1 to 13, a wider one after every
-- tenth row, as a table has that lived and lost rows.
CREATE FUNCTION gappy_id(seed bigint, n bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN n * 7 + dice(seed, n, 0, 7) + (n / 10) * 25;
