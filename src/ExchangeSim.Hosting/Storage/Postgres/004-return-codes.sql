-- What a person types at another machine to be themselves again. Who came in before there were any has none.
alter table participants add column return_code text;
create unique index participants_by_return_code on participants (return_code);
create index participants_by_exercise on participants (exercise);
