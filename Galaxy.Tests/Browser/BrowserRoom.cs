namespace Galaxy.Tests.Browser;

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(nameof(BrowserRoom))]
public sealed class BrowserRoom : ICollectionFixture<OpenBrowser>;
