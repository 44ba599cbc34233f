using System.Text;

namespace Galaxy.Pipeline.Results;

/// <summary>Writes values as bytes in memory, to be sent from one process to another of the same build.</summary>
internal sealed class MemoryWriter() : BinaryWriter(new MemoryStream(), Encoding.UTF8)
{
    /// <summary>All that has been written.</summary>
    public byte[] ToArray()
    {
        Flush();
        return ((MemoryStream)OutStream).ToArray();
    }
}
