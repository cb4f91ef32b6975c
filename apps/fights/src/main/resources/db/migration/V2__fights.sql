-- The fighters and the place are kept as they were in the fight: their own services may change them.
CREATE TABLE fight (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fight_date timestamptz NOT NULL,
  hero_won boolean NOT NULL,
  hero jsonb NOT NULL,
  villain jsonb NOT NULL,
  location jsonb NOT NULL
);
