using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Results;

/// <summary>Results in sentences and sequences.</summary>
public sealed class ResultTests
{
    private static readonly Problem Wrong = new("thing", "it is wrong", "Mend it");

    [Fact]
    public void A_sentence_ends_at_its_first_problem()
    {
        List<string> done = [];
        Result<int> sentence =
            from one in Do("one", Result.Ok(1))
            let twice = one + one
            from none in Do("two", (Result<int>)Wrong)
            from three in Do("three", Result.Ok(3))
            select twice + none + three;

        Assert.Same(Wrong, sentence.Failure());
        Assert.Equal(["one", "two"], done);

        Result<T> Do<T>(string name, Result<T> result)
        {
            done.Add(name);
            return result;
        }
    }

    [Fact]
    public void All_values_are_one_value_and_nothing_is_done_behind_a_problem()
    {
        Assert.Equal([1, 2], new[] { Result.Ok(1), Result.Ok(2) }.All().Value().AsEnumerable());
        Assert.Same(Wrong, EndingIn(Wrong).All().Failure());
    }

    [Fact]
    public void What_was_done_before_an_interruption_is_kept()
    {
        Assert.Equal([1, 2], EndingIn(Interruption.NothingSaved).UntilInterrupted().Value().AsEnumerable());
        Assert.Same(Wrong, EndingIn(Wrong).UntilInterrupted().Failure());
        Assert.Same(Interruption.NothingSaved, EndingIn(Interruption.NothingSaved).Skip(2).UntilInterrupted().Failure());
    }

    [Fact]
    public void A_scan_tells_what_there_is_so_far_and_ends_with_the_problem()
    {
        Result<int>[] sums = [.. EndingIn(Wrong).Scan(10, (sum, value) => sum + value)];

        Assert.Equal([11, 13], sums.Values());
        Assert.Same(Wrong, Assert.Single(sums.Failures()));
        Assert.IsType<Result<int>.Failed>(sums[^1]);
    }

    [Fact]
    public void A_sequence_is_read_up_to_the_element_that_is_meant() =>
        Assert.Equal([1, 2], Enumerable.Range(1, 2).Concat([0]).TakeUntil(value => value == 2));

    [Fact]
    public void An_interruption_happens_nowhere_in_particular()
    {
        Assert.Equal("fold 1: it is wrong", Wrong.Within("fold 1").What);
        Assert.Same(Interruption.NothingSaved, Interruption.NothingSaved.Within("fold 1"));
    }

    [Fact]
    public void What_was_opened_last_is_closed_first()
    {
        List<string> closed = [];
        using (Lifetime lifetime = new())
        {
            lifetime.Keep(new Closing(() => closed.Add("first")));
            lifetime.Keep(new Closing(() => closed.Add("second")));
        }

        Assert.Equal(["second", "first"], closed);
    }

    private static IEnumerable<Result<int>> EndingIn(Problem problem)
    {
        yield return Result.Ok(1);
        yield return Result.Ok(2);
        yield return problem;
        throw new InvalidOperationException("It was read too far.");
    }

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
