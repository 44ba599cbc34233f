using Galaxy.Kernels.Communication;

namespace Galaxy.Tests.Communication;

/// <summary>Ranks that do not do the same make a test fail instead of letting it wait.</summary>
public sealed unsafe class ThreadRanksTests
{
    [Fact]
    public void A_rank_that_ends_while_others_wait_is_a_failure() =>
        Assert.Throws<InvalidOperationException>(() => ThreadRanks.Run(3, ranks => ranks.IsFirst || ranks.Any(own: false)));

    [Fact]
    public void Mail_that_nobody_takes_is_a_failure() => Assert.Throws<InvalidOperationException>(() => ThreadRanks.Run(2, ranks =>
    {
        byte data = 1;
        if (ranks.IsFirst)
            ranks.Send(&data, 1, to: 1);
        return true;
    }));

    [Fact]
    public void Other_lengths_are_a_failure() => Assert.Throws<InvalidOperationException>(() => ThreadRanks.Run(2, ranks =>
    {
        long data = 1;
        ranks.Broadcast((byte*)&data, ranks.IsFirst ? 8 : 4, from: 0);
        return true;
    }));

    [Fact]
    public void Mail_of_another_length_is_a_failure() => Assert.Throws<InvalidOperationException>(() => ThreadRanks.Run(2, ranks =>
    {
        long data = 1;
        if (ranks.IsFirst)
            ranks.Send((byte*)&data, 8, to: 1);
        else
            ranks.Receive((byte*)&data, 4, from: 0);
        return true;
    }));
}
