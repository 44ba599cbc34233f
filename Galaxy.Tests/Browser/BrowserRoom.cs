namespace Galaxy.Tests.Browser;

/// <summary>Tests that share the browser and the small model.</summary>
[CollectionDefinition(nameof(BrowserRoom))]
public sealed class BrowserRoom : ICollectionFixture<PageRoom>;
