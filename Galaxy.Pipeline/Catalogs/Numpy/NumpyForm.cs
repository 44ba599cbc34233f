using System.Buffers.Binary;
using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Pipeline.Catalogs.Numpy;

/// <summary>NumPy's <c>.npy</c>, an array of pictures, and <c>.npz</c>, several arrays.</summary>
internal sealed class NumpyForm : ICatalogForm
{
    private const int NameLengthAt = 26;
    private const int NameAt = 30;

    public Result<Catalog>? Open(CatalogPlace place, CatalogOptions options)
    {
        if (place.Head.Span.StartsWith(NpyHeader.Magic))
            return OpenArray(place.Path, options);
        return IsZipOfArrays(place) ? OpenArrays(place.Path, options) : null;
    }

    private static bool IsZipOfArrays(CatalogPlace place)
    {
        ReadOnlySpan<byte> head = place.Head.Span;
        if (!head.StartsWith("PK\u0003\u0004"u8) || head.Length < NameAt)
            return false;
        int length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(head[NameLengthAt..]), head.Length - NameAt);
        return head.Slice(NameAt, length).EndsWith(".npy"u8) || place.Path.EndsWith(".npz", StringComparison.OrdinalIgnoreCase);
    }

    private static Result<Catalog> OpenArray(string path, CatalogOptions options) => LibraryReading.KeepOpen(
        path, () => StoredBytes.Open(path), file => ArrayCatalog.Of(path, "NumPy array", [Array(file)], options, file));

    private static StoredArray Array(StoredBytes file)
    {
        NpyHeader header = NpyHeader.Parse(file.ReadExactly(0, (int)Math.Min(NpyHeader.Longest, file.Length)));
        bool isRead = NpyElement.Of(header.Type).Kind != ElementKind.Other;
        StoredBytes numbers = isRead ? file.Part(header.Length, header.DataLength) : file;
        return NpyArray.Of("", header, new Lazy<Result<StoredBytes>>(Result.Ok(numbers)));
    }

    private static Result<Catalog> OpenArrays(string path, CatalogOptions options) => LibraryReading.KeepOpen(
        path, () => new NpzFile(StoredBytes.Open(path)), file => ArrayCatalog.Of(path, "NumPy arrays", file.Arrays(), options, file));
}
