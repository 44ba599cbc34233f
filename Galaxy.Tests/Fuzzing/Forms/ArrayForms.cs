using System.Collections.Immutable;
using Galaxy.Tests.Fuzzing.Mutations;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>Arrays and Parquet as the real libraries write them, through <see cref="Pipeline.Catalogs.CatalogReader"/>.</summary>
internal static class ArrayForms
{
    /// <summary>Larger ones would make every hostile file slow.</summary>
    private const int MostSeedBytes = 200_000;

    /// <summary>Pages that unpack to 64 MB, twice, and what surrounds them.</summary>
    private const long MostOfParquet = 160L << 20;

    /// <summary>PureHDF makes an object for every few bytes that lie together in a chunk. They go again at once, but are counted here.</summary>
    private const long MostOfHdf5 = 512L << 20;

    public static IEnumerable<FuzzForm> All => new[]
    {
        Form("npy", [".npy"], (seeds, random) => FileMutation.Of(seeds, random, FormatWords.Npy)),
        Form("npz", [".npz"], (seeds, random) => ZipMutation.OfMembers(seeds, random, FormatWords.Npy)),
        Hdf5,
        Packed(Hdf5),
        Form("parquet", [".parquet"], (seeds, random) => FileMutation.Of(seeds, random, FormatWords.Parquet)) with { MostBytes = MostOfParquet },
    }.Where(form => !form.Seeds.IsEmpty);

    private static FuzzForm Hdf5 => Form("hdf5", [".h5", ".hdf5"], Hdf5Mutation.Of) with { MostBytes = MostOfHdf5 };

    /// <summary>The same in gzip.</summary>
    private static FuzzForm Packed(FuzzForm form) => form with
    {
        Name = $"{form.Name}gz",
        Seeds = [.. form.Seeds.Select(GzipMutation.Packed)],
        Mutate = (seeds, random) => GzipMutation.Of(seeds, random, form.Mutate),
    };

    private static FuzzForm Form(string name, ImmutableArray<string> endings, Func<ImmutableArray<byte[]>, Random, byte[]> mutate) =>
        new(name, endings[0], [.. Fixtures(endings)], mutate, (file, folder) => OpenedCatalog.IsOpened(folder.Put(file, endings[0])));

    /// <summary>Those that are read; some show what is refused.</summary>
    private static IEnumerable<byte[]> Fixtures(ImmutableArray<string> endings)
    {
        using FuzzFolder folder = new();
        string fixtures = Path.Combine(AppContext.BaseDirectory, "Catalogs");
        return
        [
            .. Directory.GetFiles(fixtures, "*", SearchOption.AllDirectories)
                .Where(path => endings.Contains(Path.GetExtension(path)) && new FileInfo(path).Length <= MostSeedBytes)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes)
                .Where(file => OpenedCatalog.IsOpened(folder.Put(file, endings[0]))),
        ];
    }
}
