-- what a whole upload holds, as soon as the file store has it
alter table upload add column hash varchar(64);

alter table upload add constraint upload_content foreign key (hash) references stored_file (hash);

create index upload_of_hash on upload (hash);

-- one row: the name of the file store that belongs to this database
create table file_store (
    id integer primary key,
    store_id uuid not null
);
