using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Galaxy.Kernels.Safetensors;

/// <summary>Reads safetensors, and refuses anything that the format does not allow before using it.</summary>
internal static class SafetensorsParser
{
    private const int LengthBytes = 8;

    /// <summary>Printed ASCII and white space.</summary>
    private static readonly SearchValues<byte> TextBytes =
        SearchValues.Create([(byte)'\t', (byte)'\n', (byte)'\r', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (byte)value)]);

    /// <summary>Reads the header and checks it against the file. The tensors' bytes are not copied.</summary>
    /// <param name="file">The whole file.</param>
    /// <exception cref="MalformedFileException">The format does not allow it.</exception>
    public static SafetensorsFile Read(ReadOnlyMemory<byte> file)
    {
        int header = HeaderLength(file.Span);
        ReadOnlyMemory<byte> data = file[(LengthBytes + header)..];
        SafetensorsHeader read = SafetensorsHeader.Read(file.Slice(LengthBytes, header).Span);
        ImmutableArray<TensorEntry> tensors = [.. read.Tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        CheckCover(tensors, data.Length);
        return new SafetensorsFile(read.Metadata, tensors, data);
    }

    private static int HeaderLength(ReadOnlySpan<byte> file)
    {
        if (file.Length < LengthBytes)
            throw new MalformedFileException($"it has {file.Length} bytes and the header's length alone takes {LengthBytes}");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (IsText(file[..LengthBytes]))
            throw new MalformedFileException("it is text") { Remedy = "Give the model.safetensors that training wrote" };
        if (length > SafetensorsFile.HeaderLimit)
            throw new MalformedFileException($"its header claims {length} bytes, over the limit of {SafetensorsFile.HeaderLimit}");
        if (length > (ulong)(file.Length - LengthBytes))
            throw new MalformedFileException($"its header claims {length} bytes and {file.Length - LengthBytes} are there");
        return (int)length;
    }

    /// <summary>Whether a file begins as text: as a length, that would be thousands of terabytes.</summary>
    private static bool IsText(ReadOnlySpan<byte> start) => !start.ContainsAnyExcept(TextBytes);

    private static void CheckCover(ImmutableArray<TensorEntry> tensors, int bytes)
    {
        int end = 0;
        foreach (TensorEntry tensor in tensors)
        {
            if (tensor.Begin < end)
                throw new MalformedFileException($"tensor '{tensor.Name}' overlaps the one before it at byte {tensor.Begin}");
            if (tensor.Begin > end)
                throw new MalformedFileException($"there is a gap of {tensor.Begin - end} bytes before tensor '{tensor.Name}'");
            end = tensor.End;
        }

        if (end != bytes)
            throw new MalformedFileException($"its tensors end at byte {end} and its data at byte {bytes}");
    }
}
