CREATE TABLE villain (
  id bigint PRIMARY KEY,
  name varchar(50) NOT NULL,
  other_name varchar(255),
  level integer NOT NULL CHECK (level >= 1),
  picture varchar(255),
  powers text
);

-- Names, powers and pictures of our own making; about 0.9 kB a row as JSON.
INSERT INTO villain (id, name, other_name, level, picture, powers)
SELECT
  id,
  pick('{Ashen,Baleful,Black,Brass,Bitter,Broken,Chrome,Cold,Creeping,Cruel,Dire,Dread,Dusk,Feral,Frost,Gaunt,Ghastly,Grim,Hollow,Iron,Jagged,Midnight,Obsidian,Pale,Raven,Rust,Scarlet,Shadow,Sly,Thorn,Venom,Wicked}'::text[], ${seed}, id, 1)
    || ' ' ||
  pick('{Abyss,Adder,Baron,Bramble,Claw,Cobra,Collector,Count,Crow,Duchess,Eclipse,Fang,Grasp,Hydra,Jackal,Lord,Mantis,Marquis,Nightshade,Phantom,Plague,Puppeteer,Queen,Reaver,Scorpion,Serpent,Specter,Tempest,Tyrant,Viper,Vulture,Wraith}'::text[], ${seed}, id, 2)
    || ' ' || n,
  pick('{Ada,Amara,Anton,Bela,Carmen,Dario,Edda,Elif,Farid,Greta,Hana,Idris,Ines,Jonas,Kofi,Lena,Mara,Milo,Nadia,Noor,Olga,Pavel,Quinn,Rosa,Samir,Tess,Uma,Viktor,Wanda,Yara,Zeno,Zoe}'::text[], ${seed}, id, 3)
    || ' ' ||
  pick('{Abara,Adler,Baker,Castillo,Dahl,Ekström,Fischer,Garcia,Haddad,Ito,Jensen,Kowalski,Lindqvist,Moreau,Nakamura,Okafor,Petrov,Quist,Rossi,Sato,Tanaka,Usman,Varga,Weber,Xu,Yilmaz,Zimmer}'::text[], ${seed}, id, 4),
  1 + dice(${seed}, id, 5, 100),
  'https://pictures.example/villains/' || md5(id::text || ':' || ${seed}) || '-portrait-large.jpg',
  (SELECT string_agg(
      pick('{Absolute,Borrowed,Chaotic,Cold,Corrosive,Creeping,Crushing,Cunning,Endless,Forbidden,Freezing,Hidden,Hungry,Infectious,Insidious,Merciless,Patient,Poisonous,Ravenous,Relentless,Ruthless,Savage,Shifting,Stolen,Sudden,Twisted,Unholy,Whispered}'::text[], ${seed}, id, 100 + 2 * power)
        || ' ' ||
      pick('{blackmail,corruption,darkness,deception,decay,disguise,dominion,dread,entropy,fear,fire breath,forgery,fury,gravity,hypnosis,illusion,intrigue,lightning,mimicry,mind control,necromancy,poison,sabotage,shape shifting,sorcery,stealth,telekinesis,usury}'::text[], ${seed}, id, 101 + 2 * power),
      ', ' ORDER BY power)
    FROM generate_series(0, 25 + dice(${seed}, id, 6, 12)) AS power)
FROM (SELECT n, gappy_id(${seed}, n) AS id FROM generate_series(1::bigint, ${rows}) AS n) AS numbered;

ANALYZE villain;
