create table stored_file (
    hash varchar(64) primary key,
    bytes bigint not null,
    stored_at timestamp(6) with time zone not null
);

create table file_reference (
    thing_id uuid not null,
    name varchar(500) not null,
    team_id uuid not null references team (id),
    hash varchar(64) not null references stored_file (hash),
    primary key (thing_id, name)
);

create index file_reference_of_hash on file_reference (hash, thing_id);
create index file_reference_of_team on file_reference (team_id, hash);

create table team_quota (
    team_id uuid primary key references team (id),
    bytes bigint not null
);

-- one row, locked by whoever changes which files there are
create table storage_lock (
    id integer primary key
);

insert into storage_lock (id) values (1);

create table trash_entry (
    id uuid primary key,
    project_id uuid not null references project (id),
    kind varchar(50) not null,
    thing_id uuid not null unique,
    name varchar(500) not null,
    thrown_by varchar(200) not null,
    thrown_at timestamp(6) with time zone not null
);

create index trash_of_project on trash_entry (project_id, thrown_at);
create index trash_by_age on trash_entry (thrown_at);

create table upload (
    id uuid primary key,
    project_id uuid not null references project (id),
    account_id uuid not null references account (id),
    file_name varchar(500) not null,
    bytes bigint not null,
    begun_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);

create index upload_of_account on upload (account_id);
create index upload_by_age on upload (expires_at);
