-- What is known of addresses of documents. Checks are not changes of records: they have no version.
create table link_check (
    url           varchar(2000) primary key,
    standing      varchar(20)   not null
        check (standing in ('WORKING', 'FAILING', 'BROKEN', 'UNCLEAR')),
    checked_at    timestamp with time zone,
    failing_since timestamp with time zone,
    tried_at      timestamp with time zone not null,
    detail        varchar(100)  not null
);

-- One row: how many times checks were stored.
create table link_check_round (
    number bigint not null
);
insert into link_check_round (number) values (0);

-- The state of a link was never more than "unchecked" or "no address", which the address tells.
alter table document drop column link_state;

-- Which node does a piece of work on a schedule. The names are ShedLock's, the times are UTC.
create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);
