-- Up to when somebody has seen what became of the jobs he asked for.

create table job_news (
    account_id uuid primary key references account (id) on delete cascade,
    seen_at timestamp(6) with time zone not null
);
