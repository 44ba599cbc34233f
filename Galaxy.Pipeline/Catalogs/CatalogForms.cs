using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Catalogs.Hdf5;
using Galaxy.Pipeline.Catalogs.Numpy;
using Galaxy.Pipeline.Catalogs.Packed;
using Galaxy.Pipeline.Catalogs.Parquet;
using Galaxy.Pipeline.Catalogs.Tables;

namespace Galaxy.Pipeline.Catalogs;

/// <summary>The forms that are recognized.</summary>
internal static class CatalogForms
{
    /// <summary>The special before the general: the first that knows a place opens it, and the last ones know any.</summary>
    public static ImmutableArray<ICatalogForm> All { get; } =
    [
        new NumpyForm(),
        new Hdf5Form(),
        new ParquetForm(),
        new ArchiveForm(),
        new TableForm(),
        new ClassFoldersForm(),
        new PicturesForm(),
    ];
}
