using System.Text;

namespace Galaxy.Pipeline.Results;

/// <summary>Reads what a <see cref="MemoryWriter"/> has written.</summary>
internal sealed class MemoryReader(byte[] bytes) : BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
