using Galaxy.Pipeline.Catalogs.Parquet;

namespace Galaxy.Tests.Catalogs.Parquet;

public sealed class ThriftWalkTests
{
    /// <summary>Lists of lists would otherwise take the stack, and with it the process.</summary>
    [Theory]
    [InlineData(0x19)]
    [InlineData(0x1C)]
    [InlineData(0x1B)]
    public void Endless_nesting_is_refused(byte head)
    {
        byte[] nested = new byte[1 << 20];
        nested.AsSpan().Fill(head);
        Assert.False(ThriftWalk.IsSound(nested));
    }
}
