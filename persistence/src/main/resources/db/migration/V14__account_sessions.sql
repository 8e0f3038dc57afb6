-- Runs on H2 (PostgreSQL mode) and on PostgreSQL alike.

-- Who is signed in, on whichever node. A row goes away with its session; one whose node stopped
-- without a word goes away after its time.
create table account_session (
    id               varchar(36) primary key,
    account_id       bigint      not null references account,
    security_version integer     not null,
    browser          varchar(20) not null,
    platform         varchar(20) not null,
    signed_in_at     timestamp with time zone not null,
    confirmed_at     timestamp with time zone not null,
    last_active_at   timestamp with time zone not null,
    expires_at       timestamp with time zone not null
);
create index account_session_by_account on account_session (account_id, signed_in_at);
create index account_session_by_end on account_session (expires_at);
