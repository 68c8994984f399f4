// Everything that one installation needs in Azure, in one resource group. No output holds a secret; the server's identity may
// read and write tables and read three secrets, and nothing else.
targetScope = 'resourceGroup'

@description('Where it all runs; the region of the resource group unless set.')
param location string = resourceGroup().location

@description('Begins the name of every resource: letters and digits, a letter first.')
@minLength(3)
@maxLength(10)
param name string = 'career'

@description('Application (client) id of the bot’s app registration.')
param botAppId string

@description('A client secret of the bot’s app registration.')
@secure()
param botAppPassword string

@description('The tenant of the bot’s app registration.')
param botTenantId string

@description('Entra tenants whose people may use the app, separated by commas; the bot’s own unless set.')
param tenantIds string = botTenantId

@description('At least 32 random characters; seals the links to calendar files.')
@secure()
@minLength(32)
param linkSecret string

@description('How much of Microsoft Graph is used: nothing (0), what each person has agreed to (1), what an administrator has agreed to (2).')
@allowed(['0', '1', '2'])
param graphTier string = '0'

@description('The app’s id in the organisation’s catalogue, where it is since it was published; at tier 2, the app is then installed for who is invited.')
param appCatalogId string = ''

@description('Who runs this installation, as people know them; shown on the privacy page.')
@maxLength(80)
param organisationName string = ''

@description('IANA time zone for a person until Teams has told theirs.')
param defaultTimeZone string = 'UTC'

@description('For how many months a conversation is kept once it is over; 0 keeps it for ever.')
@minValue(0)
@maxValue(120)
param retentionMonths int = 24

@description('Entra object ids of those who may ask the bot whether everything is well, separated by commas; nobody unless set.')
param adminIds string = ''

@description('Address of an OpenTelemetry receiver over HTTP, for traces and metrics; nothing is sent unless set.')
param otlpEndpoint string = ''

@description('Headers that this receiver asks for, as name=value, separated by commas; none unless set.')
@secure()
param otlpHeaders string = ''

@description('The size of a server.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3', 'P2v3'])
param serverSize string = 'P0v3'

@description('How many servers share the work; two, so that one may be replaced while the other serves.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('Whether Azure Web PubSub for Socket.IO carries the panels’ lines. Good from some thousand panels at a time on.')
param webPubSub bool = false

@description('How the tables are kept: in three buildings (ZRS), in a second region as well (GZRS), or in one building (LRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageCopies string = 'Standard_ZRS'

@description('Whether every access to the tables is recorded, so that an access by hand is seen. Costs as many log lines as requests.')
param auditTables bool = false

@description('For how many days technical logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('On every resource.')
param tags object = {
  application: 'career-conversations'
}

// The same at every deployment to the same resource group, and taken by nobody else.
var suffix = take(uniqueString(resourceGroup().id), 8)
var resourceName = toLower('${name}-${suffix}')

// Of the connection by which people sign in, as the server and the bot's entry know it.
var connectionName = 'graph'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${resourceName}-identity'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    name: resourceName
    logDays: logDays
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    name: toLower('${name}${suffix}')
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
    audit: auditTables
    copies: storageCopies
    tags: tags
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    location: location
    name: resourceName
    principalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
    botAppPassword: botAppPassword
    linkSecret: linkSecret
    otlpHeaders: otlpHeaders
    tags: tags
  }
}

module lines 'modules/web-pubsub.bicep' = if (webPubSub) {
  name: 'lines'
  params: {
    location: location
    name: resourceName
    vaultName: secrets.outputs.vaultName
    tags: tags
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    location: location
    name: resourceName
    size: serverSize
    instances: instances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    workspaceId: monitoring.outputs.workspaceId
    vaultUri: secrets.outputs.vaultUri
    tablesEndpoint: storage.outputs.tablesEndpoint
    botAppId: botAppId
    botTenantId: botTenantId
    tenantIds: tenantIds
    graphTier: graphTier
    connectionName: connectionName
    appCatalogId: appCatalogId
    organisationName: organisationName
    defaultTimeZone: defaultTimeZone
    retentionMonths: retentionMonths
    adminIds: adminIds
    otlpEndpoint: otlpEndpoint
    otlpWithHeaders: !empty(otlpHeaders)
    webPubSub: webPubSub
    tags: tags
  }
  // Its settings refer to the secret that is written there.
  dependsOn: [lines]
}

module watch 'modules/watch.bicep' = {
  name: 'watch'
  params: {
    location: location
    name: resourceName
    insightsId: monitoring.outputs.insightsId
    host: server.outputs.host
    tags: tags
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: resourceName
    appId: botAppId
    appPassword: botAppPassword
    tenantId: botTenantId
    graphTier: graphTier
    connectionName: connectionName
    host: server.outputs.host
    tags: tags
  }
}

// Their names are those of the variables in env/, where the toolkit writes them.
output BOT_DOMAIN string = server.outputs.host
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = server.outputs.id
output TABLES_ENDPOINT string = storage.outputs.tablesEndpoint
