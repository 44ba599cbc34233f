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
    public void What_was_looked_at_is_what_is_used()
    {
        using FolderOfFiles folder = new FolderOfFiles().Pictures("round/1.jpg", "spiral/2.jpg");
        using SourceCatalog source = new(new ImageSource.Catalog(folder.Path));

        Catalog seen = Outcome.Value(source.Look());
        Assert.Same(seen, Outcome.Value(source.Look()));
        Assert.Same(seen, Used(source));
        Catalog second = Used(source);
        Assert.NotSame(seen, second);
        Assert.Equal<string>(seen.Classes, second.Classes);
    }

    [Fact]
    public void One_that_stays_open_is_opened_once()
    {
        using FolderOfFiles folder = new FolderOfFiles().Pictures("round/1.jpg", "spiral/2.jpg");
        using SourceCatalog source = new(new ImageSource.Catalog(folder.Path), staysOpen: true);
        Assert.Same(Used(source), Used(source));
    }

    private static Catalog Used(SourceCatalog source) => Outcome.Value(source.Use(Result.Ok));
}
