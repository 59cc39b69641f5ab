-- Pictures that people try an explained layer on. A picture is forgotten with the page it was dropped on, unless it is kept:
-- then its content is a file of the explanation.

create table trial_picture (
    id uuid primary key,
    explanation_id uuid not null references explanation (id) on delete cascade,
    page_id uuid,
    name varchar(500) not null,
    content bytea,
    uploaded_at timestamp(6) with time zone not null,
    kept_by varchar(200)
);

create index trial_picture_of_page on trial_picture (page_id);
create index trial_picture_of_explanation on trial_picture (explanation_id);

-- What the network makes of a picture, where every node finds it for the page that waits: kept for a day at most.
create table trial_look (
    look varchar(64) primary key,
    explanation_id uuid not null references explanation (id) on delete cascade,
    picture_id uuid references trial_picture (id) on delete cascade,
    made_at timestamp(6) with time zone not null,
    result text not null
);

-- How far the regions of filters lie on what people drew around things.

create table mask_overlap (
    id uuid primary key,
    explanation_id uuid not null references explanation (id) on delete cascade,
    request text not null,
    images_name varchar(1000) not null,
    input_hash varchar(64) not null,
    job_id uuid not null,
    requested_by varchar(200) not null,
    requested_at timestamp(6) with time zone not null,
    made_at timestamp(6) with time zone,
    summary text,
    unique (explanation_id, input_hash)
);

create table mask_overlap_filter (
    overlap_id uuid not null references mask_overlap (id) on delete cascade,
    filter integer not null,
    truths integer not null,
    named integer not null,
    primary key (overlap_id, filter)
);

create table mask_overlap_category (
    overlap_id uuid not null references mask_overlap (id) on delete cascade,
    filter integer not null,
    place integer not null,
    category varchar(1000) not null,
    images integer not null,
    shared_cells bigint not null,
    all_cells bigint not null,
    primary key (overlap_id, filter, place)
);
