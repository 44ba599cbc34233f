using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;

namespace Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;

/// <summary>The forms that are recognized.</summary>
internal static class CatalogForms
{
    /// <summary>The special before the general: the first that knows a place opens it, and the last ones know any.</summary>
    public static ImmutableArray<ICatalogForm> All { get; } = [new ClassFoldersForm(), new PicturesForm()];
}
