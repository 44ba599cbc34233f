using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Catalogs;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>A table of millions of rows is read once, though its classes are needed before its pictures.</summary>
public sealed class SourceCatalogTests
{
    [Fact]
    public void What_was_looked_at_is_what_is_taken()
    {
        using FolderOfFiles folder = new FolderOfFiles().Pictures("round/1.jpg", "spiral/2.jpg");
        using SourceCatalog source = new(new ImageSource.Catalog(folder.Path));

        using Catalog seen = Outcome.Value(source.Look());
        Assert.Same(seen, Outcome.Value(source.Look()));
        Assert.Same(seen, Outcome.Value(source.Take()));

        using Catalog second = Outcome.Value(source.Take());
        Assert.NotSame(seen, second);
        Assert.Equal<string>(seen.Classes, second.Classes);
    }
}
