-- Run by the image when its volume is empty: a role and a database for each service, and no way into another's.
\getenv password DATABASE_PASSWORD
\set ON_ERROR_STOP on

CREATE ROLE heroes LOGIN PASSWORD :'password';
CREATE ROLE villains LOGIN PASSWORD :'password';
CREATE ROLE locations LOGIN PASSWORD :'password';
CREATE ROLE fights LOGIN PASSWORD :'password';

CREATE DATABASE heroes OWNER heroes;
CREATE DATABASE villains OWNER villains;
CREATE DATABASE locations OWNER locations;
CREATE DATABASE fights OWNER fights;

REVOKE CONNECT, TEMPORARY ON DATABASE heroes, villains, locations, fights FROM PUBLIC;
