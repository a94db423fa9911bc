-- Held while a person of this name comes in, so that two servers do not let two in at one moment who were to be asked first; null otherwise.
alter table participants add column name_claim text;
create unique index participants_by_name_claim on participants (exercise, name_claim);
