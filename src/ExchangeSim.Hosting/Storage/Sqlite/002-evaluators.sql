-- An evaluator comes in by a link of their own, which the instructor makes.
alter table exercises add column evaluator_hash blob; -- SHA-256 of the evaluator's token; null: none was made
