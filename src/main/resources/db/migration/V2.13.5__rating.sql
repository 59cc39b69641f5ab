create table rating_round (
    id uuid primary key,
    explanation_id uuid not null references explanation (id) on delete cascade,
    title varchar(200) not null,
    state varchar(20) not null,
    plan varchar(40000) not null,
    made_by varchar(200) not null,
    made_at timestamp(6) with time zone not null,
    -- what is rated, once the round is open: a file of the explanation
    frozen_file varchar(64),
    items integer,
    opened_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone
);

create index rating_round_of_explanation on rating_round (explanation_id, made_at);

create table rating_rater (
    round_id uuid not null references rating_round (id) on delete cascade,
    account_id uuid not null references account (id),
    name varchar(200) not null,
    pseudonym varchar(20) not null,
    added_at timestamp(6) with time zone not null,
    primary key (round_id, account_id),
    unique (round_id, pseudonym)
);

create table rating_answer (
    round_id uuid not null,
    account_id uuid not null,
    item integer not null,
    -- 1 to 5; 0 where the rater could not tell
    score integer not null,
    millis bigint not null,
    answered_at timestamp(6) with time zone not null,
    primary key (round_id, account_id, item),
    foreign key (round_id, account_id) references rating_rater (round_id, account_id) on delete cascade
);
