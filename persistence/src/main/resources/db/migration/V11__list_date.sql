-- Whether a list's date was inferred, because the list prints none. It was for the first dataset.
alter table revision add column inferred boolean not null default false;
update revision set inferred = true where listed = date '2025-02-12';
