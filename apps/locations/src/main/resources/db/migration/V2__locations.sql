CREATE TABLE location (
  id bigint PRIMARY KEY,
  name varchar(50) NOT NULL UNIQUE,
  description text,
  picture varchar(255),
  type varchar(10) NOT NULL CHECK (type IN ('CITY', 'PLANET', 'PLACE', 'ISLAND', 'COUNTRY', 'MOON'))
);

-- Places of our own making.
INSERT INTO location (id, name, description, picture, type)
SELECT
  id,
  pick('{Amberfall,Brightwater,Cinderholm,Dunmere,Eastmarch,Fenwick,Greyhaven,Highmoor,Ironford,Junipera,Kestrel Point,Lowtide,Marrowgate,Northwall,Oldbridge,Pinecrest,Quarrytown,Redcliff,Saltmarsh,Thornfield,Umberland,Vallis,Westerly,Yarrow}'::text[], ${seed}, id, 1) || ' ' || n,
  'A ' || pick('{crowded,deserted,drowned,flourishing,forgotten,frozen,half-built,haunted,neon-lit,peaceful,ruined,stormy,sunlit,walled}'::text[], ${seed}, id, 2)
    || ' place ' || pick('{above the clouds,at the edge of a desert,behind two waterfalls,beneath a glacier,beside a sleeping volcano,between three rivers,in the shadow of a tower,on a floating reef,on the far side of a moon,under an ancient forest}'::text[], ${seed}, id, 3)
    || ', known for its ' || pick('{clockmakers,echoing stairways,glass gardens,lantern festivals,magnetic storms,night markets,singing bridges,tidal mills,underground libraries,wind harps}'::text[], ${seed}, id, 4)
    || '. Few who fight here remember the way ' || pick('{home,in,out,to the harbour,up}'::text[], ${seed}, id, 5)
    || ', and those who do speak of ' || pick('{a bell that rings before every fight,crowds that cheer for both sides,fog that hides friend and foe alike,gravity that changes with the hour,statues that turn to watch}'::text[], ${seed}, id, 6) || '.',
  'https://pictures.example/locations/' || md5(id::text || ':' || ${seed}) || '.jpg',
  pick('{CITY,PLANET,PLACE,ISLAND,COUNTRY,MOON}'::text[], ${seed}, id, 7)
FROM (SELECT n, gappy_id(${seed}, n) AS id FROM generate_series(1::bigint, ${rows}) AS n) AS numbered;

ANALYZE location;
