-- what galleries are recounted from; explanations made before have none of it
alter table explanation add column votes_file varchar(64);
alter table explanation add column sample_file varchar(64);
alter table explanation add column sprites_file varchar(64);
