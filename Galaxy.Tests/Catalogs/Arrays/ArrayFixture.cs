using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;

namespace Galaxy.Tests.Catalogs.Arrays;

/// <summary>Files that numpy and h5py wrote by <c>Fixtures/make_fixtures.py</c>, and the pictures in them.</summary>
internal static class ArrayFixture
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Catalogs", "Arrays", "Fixtures", name);

    public static Result<Catalog> Read(string name, CatalogOptions? options = null) =>
        CatalogReader.Open(Path(name), options ?? CatalogOptions.Labeled);

    public static Catalog Open(string name, CatalogOptions? options = null) => Value(Read(name, options));

    public static Problem ProblemOf(string name, CatalogOptions? options = null) =>
        Assert.IsType<Result<Catalog>.Failed>(Read(name, options)).Problem;

    public static Image Image(PictureEntry entry) => Assert.IsType<PictureContent.Decoded>(Value(entry.Read())).Image;

    public static T Value<T>(Result<T> result) => result.Match(value => value, problem => throw new InvalidOperationException(problem.ToString()));

    /// <summary>The pixels of a picture by the script's formula.</summary>
    public static byte[] Pixels(int index, int height, int width, Func<int, int>? level = null) =>
    [
        .. from y in Enumerable.Range(0, height)
           from x in Enumerable.Range(0, width)
           from c in Enumerable.Range(0, 3)
           let value = ((37 * index) + (5 * y) + (3 * x) + (11 * c)) % 256
           select (byte)(level?.Invoke(value) ?? value),
    ];
}
