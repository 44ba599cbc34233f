using Galaxy.Pipeline.Data;

namespace Galaxy.Tests.Data;

public sealed class ReadAheadTests
{
    [Fact]
    public void Gives_the_same_elements_in_order() => Assert.Equal([1, 4, 9], Enumerable.Range(1, 3).Select(value => value * value).ReadAhead());

    [Fact]
    public void Reads_the_next_element_while_the_last_is_used()
    {
        using ManualResetEventSlim second = new();
        IEnumerable<int> source = Enumerable.Range(0, 2).Select(value =>
        {
            if (value == 1)
                second.Set();
            return value;
        });
        foreach (int _ in source.ReadAhead())
            Assert.True(second.Wait(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Exceptions_of_the_source_come_with_their_element()
    {
        using IEnumerator<int> pieces = Enumerable.Range(-1, 2).Select(value => 1 / value).ReadAhead().GetEnumerator();
        Assert.True(pieces.MoveNext());
        Assert.Throws<DivideByZeroException>(() => pieces.MoveNext());
    }

    [Fact]
    public void Waits_for_the_source_when_the_reader_stops_early()
    {
        bool isReading = false;
        IEnumerable<int> Source()
        {
            yield return 1;
            isReading = true;
            Thread.Sleep(50);
            isReading = false;
            yield return 2;
        }

        Assert.Equal(1, Source().ReadAhead().First());
        Assert.False(isReading);
    }
}
