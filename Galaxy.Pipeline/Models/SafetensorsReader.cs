using Galaxy.Kernels.Safetensors;

namespace Galaxy.Pipeline.Models;

/// <summary>Reads safetensors; what the format does not allow is a problem.</summary>
internal static class SafetensorsReader
{
    private const string Remedy = "Take the file from its source again, or train a new model";

    /// <summary>Reads the header and checks it against the file. The tensors' bytes are not copied.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Result<SafetensorsFile> Read(ReadOnlyMemory<byte> file, string name)
    {
        try
        {
            return Result.Ok(SafetensorsParser.Read(file));
        }
        catch (MalformedFileException malformed)
        {
            return new Problem(name, $"it is not a safetensors file: {OneLine.Of(malformed.Message)}", malformed.Remedy ?? Remedy);
        }
    }
}
