// Carries the panels' lines where there are very many. Its key goes straight to the vault.
param location string
param name string
param vaultName string
param tags object

resource service 'Microsoft.SignalRService/webPubSub@2024-03-01' = {
  name: '${name}-lines'
  location: location
  tags: tags
  kind: 'SocketIO'
  sku: {
    name: 'Standard_S1'
    tier: 'Standard'
    capacity: 1
  }
  properties: {
    tls: {
      clientCertEnabled: false
    }
  }
}

// Anybody may knock: who is let in is decided by the server, by the Entra token in the first message of each socket.
resource hub 'Microsoft.SignalRService/webPubSub/hubs@2024-03-01' = {
  parent: service
  name: 'career'
  properties: {
    anonymousConnectPolicy: 'allow'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource key 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'web-pubsub-connection-string'
  properties: {
    value: service.listKeys().primaryConnectionString
  }
}
