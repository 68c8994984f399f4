// The server: as many alike as you like, over the same tables.
param location string
param name string
param size string
param instances int
param identityId string
param identityClientId string
param workspaceId string
param vaultUri string
param tablesEndpoint string
param botAppId string
param botTenantId string
param tenantIds string
param graphTier string
param connectionName string
param appCatalogId string
param organisationName string
param defaultTimeZone string
param retentionMonths int
param adminIds string
param otlpEndpoint string
param otlpWithHeaders bool
param webPubSub bool
param tags object

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: size
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: '${name}-app'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    // A panel whose network allows no WebSockets asks again and again, and has to reach the same server each time. Those with a
    // WebSocket, and Teams itself, send no cookie that would bind them. Within Teams such a cookie must be partitioned, or it is refused.
    clientAffinityEnabled: !webPubSub
    clientAffinityPartitioningEnabled: !webPubSub
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/server/main.js'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      // Whether it lives. Not whether the tables can be reached: that would take away all servers at once.
      healthCheckPath: '/healthz'
    }
  }
}

resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

// The variables of src/app/config.ts.
var settings = {
  PORT: '8080'
  PUBLIC_URL: 'https://${site.properties.defaultHostName}'
  BOT_APP_ID: botAppId
  BOT_APP_PASSWORD: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/bot-app-password)'
  BOT_TENANT_ID: botTenantId
  TENANT_IDS: tenantIds
  TABLES_ENDPOINT: tablesEndpoint
  LINK_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-secret)'
  DEFAULT_TIME_ZONE: defaultTimeZone
  RETENTION_MONTHS: string(retentionMonths)
}

// A variable that is there and empty is refused at the start: these are there only when they say something.
var named = empty(organisationName) ? {} : {
  ORGANISATION_NAME: organisationName
}
var administered = empty(adminIds) ? {} : {
  ADMIN_IDS: adminIds
}
var granted = graphTier == '0' ? {} : {
  GRAPH_TIER: graphTier
  GRAPH_CONNECTION_NAME: connectionName
}
var installing = graphTier != '2' || empty(appCatalogId) ? {} : {
  TEAMS_APP_CATALOG_ID: appCatalogId
}
var watched = !empty(otlpEndpoint) ? {
  OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
} : {}
var watchedWith = otlpWithHeaders ? {
  OTEL_EXPORTER_OTLP_HEADERS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/otlp-headers)'
} : {}
var carried = webPubSub ? {
  WEB_PUBSUB_CONNECTION_STRING: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/web-pubsub-connection-string)'
} : {}

// For the platform, and for the library that signs in to the tables.
var platform = {
  AZURE_CLIENT_ID: identityClientId
  NODE_ENV: 'production'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // Seconds for what has begun; without it, there are five.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '30'
}

resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, named, administered, granted, installing, watched, watchedWith, carried, platform)
}

// What the server writes to its console, and what the platform does with it. Not each request: a link to a calendar file opens
// that file for whoever reads it in a log.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'AppServiceAuditLogs']: {
        category: category
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output id string = site.id
output host string = site.properties.defaultHostName
