using Galaxy.Kernels.Memory;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

/// <summary>Copying weights in and out.</summary>
public sealed class WeightsTests
{
    [Fact]
    public void Zeros_replace_what_was_there_as_a_copy_does()
    {
        using FloatMemory memory = new(20);
        memory.Span.Fill(3);
        Weights threes = Weights.CopyOf(memory);

        Weights.Zero(20).CopyTo(memory);
        Assert.Equal(new float[20], memory.Span.ToArray());

        threes.CopyTo(memory);
        Assert.Equal(Enumerable.Repeat(3f, 20), memory.Span.ToArray());
    }

    [Fact]
    public void Shared_memory_is_there_until_the_last_share_is_disposed()
    {
        using FloatMemory memory = new(20);
        memory.Span.Fill(3);
        Weights one = Weights.CopyOf(memory);
        Weights other = one.Share();
        one.Dispose();
        one.Dispose();
        memory.Span.Clear();
        other.CopyTo(memory);

        Assert.Equal(Enumerable.Repeat(3f, 20), memory.Span.ToArray());
        Assert.Throws<ObjectDisposedException>(() => one.CopyTo(memory));
        Assert.Throws<ObjectDisposedException>(one.Share);
    }
}
