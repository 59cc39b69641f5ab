-- Looks have slots of their own, and are forgotten soon after their end.

alter table job add column look boolean default false not null;
alter table job_node add column look_slots integer default 0 not null;

create index job_looks on job (look, state);
create index job_ended on job (ended_at);
