CREATE TABLE hero (
  id bigint PRIMARY KEY,
  name varchar(50) NOT NULL,
  other_name varchar(255),
  level integer NOT NULL CHECK (level >= 1),
  picture varchar(255),
  powers text
);

-- Names, powers and pictures of our own making; about 0.9 kB a row as JSON.
INSERT INTO hero (id, name, other_name, level, picture, powers)
SELECT
  id,
  pick('{Amber,Argent,Bold,Bright,Cobalt,Copper,Crimson,Dawn,Ember,Gallant,Golden,Granite,Harbour,Ivory,Jade,Lantern,Lucid,Meridian,Noble,North,Opal,Quiet,Radiant,River,Silver,Solar,Steadfast,Summit,Swift,True,Valiant,Vivid}'::text[], ${seed}, id, 1)
    || ' ' ||
  pick('{Anchor,Arrow,Badger,Beacon,Captain,Comet,Compass,Crane,Falcon,Fox,Guardian,Hammer,Hare,Heron,Keeper,Kestrel,Lark,Marten,Otter,Pilot,Ranger,Rook,Sentinel,Smith,Sparrow,Stag,Swallow,Tide,Voyager,Warden,Watcher,Wren}'::text[], ${seed}, id, 2)
    || ' ' || n,
  pick('{Ada,Amara,Anton,Bela,Carmen,Dario,Edda,Elif,Farid,Greta,Hana,Idris,Ines,Jonas,Kofi,Lena,Mara,Milo,Nadia,Noor,Olga,Pavel,Quinn,Rosa,Samir,Tess,Uma,Viktor,Wanda,Yara,Zeno,Zoe}'::text[], ${seed}, id, 3)
    || ' ' ||
  pick('{Abara,Adler,Baker,Castillo,Dahl,Ekström,Fischer,Garcia,Haddad,Ito,Jensen,Kowalski,Lindqvist,Moreau,Nakamura,Okafor,Petrov,Quist,Rossi,Sato,Tanaka,Usman,Varga,Weber,Xu,Yilmaz,Zimmer}'::text[], ${seed}, id, 4),
  1 + dice(${seed}, id, 5, 100),
  'https://pictures.example/heroes/' || md5(id::text || ':' || ${seed}) || '-portrait-large.jpg',
  (SELECT string_agg(
      pick('{Accelerated,Adaptive,Aerial,Amplified,Boundless,Calm,Controlled,Deep,Elastic,Enduring,Far-reaching,Focused,Heightened,Instant,Layered,Limitless,Measured,Patient,Precise,Quick,Reflexive,Resonant,Silent,Steady,Sudden,Sustained,Tireless,Unseen}'::text[], ${seed}, id, 100 + 2 * power)
        || ' ' ||
      pick('{balance,camouflage,cartography,empathy,endurance,flight,foresight,healing,hearing,intuition,invention,kindness,leaping,magnetism,memory,navigation,night vision,persuasion,precision,shielding,sight,sprinting,strength,swimming,telekinesis,telepathy,time dilation,weather sense}'::text[], ${seed}, id, 101 + 2 * power),
      ', ' ORDER BY power)
    FROM generate_series(0, 25 + dice(${seed}, id, 6, 12)) AS power)
FROM (SELECT n, gappy_id(${seed}, n) AS id FROM generate_series(1::bigint, ${rows}) AS n) AS numbered;

ANALYZE hero;
