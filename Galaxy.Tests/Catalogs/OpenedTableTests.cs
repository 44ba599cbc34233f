using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Places;
using Galaxy.Pipeline.Catalogs.Tables;
using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Catalogs;

/// <summary>What a table is read from is closed when it is read.</summary>
public sealed class OpenedTableTests : IDisposable
{
    private readonly FolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("training_solutions_rev1.csv", true)]
    [InlineData("readme.txt", false)]
    public void Zip_of_a_table_is_closed_whether_it_has_one_or_not(string inside, bool isRead)
    {
        _folder.Text(inside, Votes.Kaggle(',', ("1", "spiral"), ("2", "edge-on"))).Zip("training_solutions_rev1.zip", inside);
        _folder.Pictures("images_training_rev1/1.jpg", "images_training_rev1/2.jpg");
        using Watched watched = new(DiskFolder.At(_folder.Path).Match(folder => folder, problem => throw new InvalidOperationException($"{problem}")));
        Result<Catalog> read = TableInFolder.Read(watched, "training_solutions_rev1.zip", CatalogOptions.Labeled);
        Assert.Equal(isRead, read is Result<Catalog>.Ok);
        Assert.False(Assert.Single(watched.Streams).CanRead);
    }

    /// <summary>A folder that remembers what was opened in it.</summary>
    private sealed class Watched(IPictureFolder folder) : IPictureFolder
    {
        public List<Stream> Streams { get; } = [];

        public string Place => folder.Place;

        public ImmutableArray<string> Files => folder.Files;

        public ImmutableArray<string> Folders => folder.Folders;

        public FoundPictures Pictures => folder.Pictures;

        public Result<IPictureFolder> Folder(string name) => folder.Folder(name);

        public Result<Stream> Open(string file) => folder.Open(file).Map(stream =>
        {
            Streams.Add(stream);
            return stream;
        });

        public PictureEntry Picture(string name, string id, ushort label) => folder.Picture(name, id, label);

        public void Dispose() => folder.Dispose();
    }
}
