using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Files;
using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>HDF5's types and shapes in our words.</summary>
internal static class Hdf5Types
{
    /// <summary>The type of a dataset's elements.</summary>
    public static ElementType TypeOf(IH5DataType type) => type.Class switch
    {
        H5DataTypeClass.FixedPoint => ElementType.Of(type.FixedPoint.IsSigned ? ElementKind.Signed : ElementKind.Unsigned, type.Size),
        H5DataTypeClass.FloatingPoint => ElementType.Of(ElementKind.Float, type.Size),
        H5DataTypeClass.Enumerated => ElementType.Of(ElementKind.Signed, type.Size),
        H5DataTypeClass.String or H5DataTypeClass.VariableLength => ElementType.Of(ElementKind.Text, Math.Max(1, type.Size)),
        _ => ElementType.Of(ElementKind.Other, type.Size),
    };

    /// <summary>The length of each axis.</summary>
    public static ImmutableArray<long> ShapeOf(IH5Dataset dataset) => dataset.Space.Type == H5DataspaceType.Simple
        ? [.. dataset.Space.Dimensions.Select(length => checked((long)length))]
        : [];

    /// <summary>The stored bytes of a selection.</summary>
    /// <param name="dataset">Holds numbers.</param>
    /// <param name="type">Their type.</param>
    /// <param name="selection">Which of them; null for a single value.</param>
    public static byte[] Read(IH5Dataset dataset, ElementType type, Selection? selection) => (type.Kind, type.Bytes) switch
    {
        (ElementKind.Unsigned, 1) => Numbers<byte>(dataset, selection),
        (ElementKind.Unsigned, 2) => Bytes<ushort>(dataset, selection),
        (ElementKind.Unsigned, 4) => Bytes<uint>(dataset, selection),
        (ElementKind.Unsigned, 8) => Bytes<ulong>(dataset, selection),
        (ElementKind.Signed, 1) => Bytes<sbyte>(dataset, selection),
        (ElementKind.Signed, 2) => Bytes<short>(dataset, selection),
        (ElementKind.Signed, 4) => Bytes<int>(dataset, selection),
        (ElementKind.Signed, 8) => Bytes<long>(dataset, selection),
        (ElementKind.Float, 2) => Bytes<Half>(dataset, selection),
        (ElementKind.Float, 4) => Bytes<float>(dataset, selection),
        (ElementKind.Float, 8) => Bytes<double>(dataset, selection),
        _ => throw new NotSupportedException($"its elements are of type {type}"),
    };

    /// <summary>The texts of a selection.</summary>
    public static string[] ReadTexts(IH5Dataset dataset, Selection? selection) =>
        ((NativeDataset)dataset).Read<string[]>(new H5DatasetAccess(ChunkCache: new Hdf5Chunks()), selection);

    private static byte[] Bytes<T>(IH5Dataset dataset, Selection? selection) where T : unmanaged =>
        MemoryMarshal.AsBytes(Numbers<T>(dataset, selection).AsSpan()).ToArray();

    private static T[] Numbers<T>(IH5Dataset dataset, Selection? selection) where T : unmanaged
    {
        try
        {
            return ((NativeDataset)dataset).Read<T[]>(new H5DatasetAccess(ChunkCache: new Hdf5Chunks()), selection);
        }
        catch (Exception exception) when (exception.Message.StartsWith("Byte order", StringComparison.Ordinal))
        {
            char kind = dataset.Type.Class == H5DataTypeClass.FloatingPoint ? 'f' : dataset.Type.FixedPoint.IsSigned ? 'i' : 'u';
            throw new RefusedContentException(
                "its numbers are in big-endian order, which is not read here", $"Save them with .astype(\"<{kind}{dataset.Type.Size}\")");
        }
    }
}
