using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Folders;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Places;

/// <summary>A folder of pictures and tables, on the disk or in an archive: forms that know it read both. Paths in it have forward slashes.</summary>
internal interface IPictureFolder : IDisposable
{
    /// <summary>Its path, for messages.</summary>
    string Place { get; }

    /// <summary>Names of the files right in it that are no pictures, in order.</summary>
    ImmutableArray<string> Files { get; }

    /// <summary>Names of the folders right in it, in order, without those of systems.</summary>
    ImmutableArray<string> Folders { get; }

    /// <summary>The pictures in it and its subfolders, by their paths in it.</summary>
    FoundPictures Pictures { get; }

    /// <summary>One of the folders, for itself; it needs this one as long as it is used.</summary>
    Result<IPictureFolder> Folder(string name);

    /// <summary>Opens one of the files, to be read once.</summary>
    Result<Stream> Open(string file);

    /// <summary>A picture, to be read later; the folder must not be disposed before.</summary>
    /// <param name="name">One of <see cref="Pictures"/>.</param>
    /// <param name="id">What its source calls it.</param>
    /// <param name="label">Its class.</param>
    PictureEntry Picture(string name, string id, ushort label);
}
