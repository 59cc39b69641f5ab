-- what people make of a filter: one mark of each person, and any number of words and comments
create table filter_mark (
    explanation_id uuid not null,
    filter integer not null,
    account_id uuid not null references account (id),
    verdict varchar(10) not null,
    reason varchar(1000) not null,
    marked_at timestamp(6) with time zone not null,
    primary key (explanation_id, filter, account_id),
    foreign key (explanation_id, filter) references explained_filter (explanation_id, filter) on delete cascade
);

create table filter_note (
    id uuid primary key,
    explanation_id uuid not null,
    filter integer not null,
    kind varchar(10) not null,
    text varchar(4000) not null,
    account_id uuid not null references account (id),
    written_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone,
    foreign key (explanation_id, filter) references explained_filter (explanation_id, filter) on delete cascade
);

create index note_of_filter on filter_note (explanation_id, filter, written_at);

-- which filters an image is among the top images of
create index filters_of_image on explained_image (explanation_id, image);
