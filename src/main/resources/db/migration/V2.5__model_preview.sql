-- What models make of a few pictures, where every node finds it for the page that waits: kept for a day at most.

create table model_preview (
    look varchar(64) primary key,
    model_id uuid not null references model (id) on delete cascade,
    page_id uuid,
    made_at timestamp(6) with time zone not null,
    result text not null
);

-- A job that nobody waits for any more has nothing to do.
create table model_preview_wish (
    waiter_id uuid primary key,
    look varchar(64) not null,
    since timestamp(6) with time zone not null
);

create index model_preview_wish_of_look on model_preview_wish (look);

create table model_preview_picture (
    id uuid primary key,
    page_id uuid not null,
    model_id uuid not null references model (id) on delete cascade,
    name varchar(500) not null,
    content bytea not null,
    uploaded_at timestamp(6) with time zone not null
);

create index model_preview_picture_of_page on model_preview_picture (page_id);
