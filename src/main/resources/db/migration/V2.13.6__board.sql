create table pinned_filter (
    explanation_id uuid not null,
    filter integer not null,
    board varchar(100) not null,
    place integer not null,
    note varchar(2000) not null,
    pinned_by varchar(200) not null,
    pinned_at timestamp(6) with time zone not null,
    primary key (explanation_id, filter),
    foreign key (explanation_id, filter) references explained_filter (explanation_id, filter) on delete cascade
);
