-- The list of a cluster's members, as Orleans.Clustering.AdoNet 10 uses it: it reads its statements from OrleansQuery by their keys, and passes parameters and reads columns by the
-- names used here. A statement that changes the list answers with how many silos it changed, 0 or 1; with 0 Orleans reads the list again and tries anew.
create table orleansquery (
  querykey varchar(64) primary key,
  querytext varchar(8000) not null
);

-- One row for each cluster: its version grows with each change, and a change of another version is refused.
create table orleansmembershipversiontable (
  deploymentid varchar(150) primary key,
  timestamp timestamptz(3) not null default now(),
  version integer not null default 0
);

create table orleansmembershiptable (
  deploymentid varchar(150) not null references orleansmembershipversiontable (deploymentid),
  address varchar(45) not null,
  port integer not null,
  generation integer not null,
  siloname varchar(150) not null,
  hostname varchar(150) not null,
  status integer not null,
  proxyport integer,
  suspecttimes varchar(8000),
  starttime timestamptz(3) not null,
  iamalivetime timestamptz(3) not null,
  primary key (deploymentid, address, port, generation)
);

insert into orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', '
with made as (insert into orleansmembershipversiontable (deploymentid) values (@DeploymentId) on conflict do nothing returning 1)
select count(*)::int from made'),

('InsertMembershipKey', '
with counted as (
  update orleansmembershipversiontable set timestamp = now(), version = version + 1
  where deploymentid = @DeploymentId and version = @Version and not exists (
    select 1 from orleansmembershiptable where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
  returning deploymentid),
made as (
  insert into orleansmembershiptable (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
  select deploymentid, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from counted
  returning 1)
select count(*)::int from made'),

('UpdateMembershipKey', '
with counted as (
  update orleansmembershipversiontable set timestamp = now(), version = version + 1
  where deploymentid = @DeploymentId and version = @Version and exists (
    select 1 from orleansmembershiptable where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
  returning deploymentid),
changed as (
  update orleansmembershiptable as silo set status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
  from counted
  where silo.deploymentid = counted.deploymentid and address = @Address and port = @Port and generation = @Generation
  returning 1)
select count(*)::int from changed'),

('UpdateIAmAlivetimeKey', '
update orleansmembershiptable set iamalivetime = @IAmAliveTime
where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation'),

('MembershipReadRowKey', '
select list.deploymentid, address, port, generation, siloname, hostname, status, proxyport, suspecttimes, starttime, iamalivetime, version
from orleansmembershipversiontable as list
left join orleansmembershiptable as silo
  on silo.deploymentid = list.deploymentid and address = @Address and port = @Port and generation = @Generation
where list.deploymentid = @DeploymentId'),

('MembershipReadAllKey', '
select list.deploymentid, address, port, generation, siloname, hostname, status, proxyport, suspecttimes, starttime, iamalivetime, version
from orleansmembershipversiontable as list left join orleansmembershiptable as silo on silo.deploymentid = list.deploymentid
where list.deploymentid = @DeploymentId'),

('GatewaysQueryKey', '
select address, proxyport, generation from orleansmembershiptable where deploymentid = @DeploymentId and status = @Status and proxyport > 0'),

('CleanupDefunctSiloEntriesKey', '
delete from orleansmembershiptable where deploymentid = @DeploymentId and iamalivetime < @IAmAliveTime and status <> 3'),

('DeleteMembershipTableEntriesKey', '
delete from orleansmembershiptable where deploymentid = @DeploymentId;
delete from orleansmembershipversiontable where deploymentid = @DeploymentId');
