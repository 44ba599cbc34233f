namespace Galaxy.Peers;

/// <summary>
/// Times contestants in turn, so that whatever else the machine does falls on all of them. A turn is a pause, in which the threads of the
/// one before go to sleep, one run that is not counted, and then runs for a tenth of a second.
/// </summary>
/// <param name="rounds">Turns of each contestant.</param>
/// <param name="clock">Tells the time since any moment.</param>
internal sealed class Turns(int rounds, Func<TimeSpan> clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    /// <summary>The rates of every contestant, in their order.</summary>
    /// <param name="images">Images in one run of a contestant.</param>
    /// <param name="contestants">What each of them does.</param>
    public Rates[] Measure(int images, params Action[] contestants)
    {
        foreach (Action contestant in contestants)
            Rate(images, contestant, WarmUp);
        Rates[] rates = [.. contestants.Select(_ => new Rates(new double[rounds]))];
        for (int round = 0; round < rounds; round++)
            for (int turn = 0; turn < contestants.Length; turn++)
            {
                int index = round % 2 == 0 ? turn : contestants.Length - 1 - turn;
                Thread.Sleep(Pause);
                contestants[index]();
                rates[index].Rounds[round] = Rate(images, contestants[index], Turn);
            }

        return rates;
    }

    private double Rate(int images, Action run, TimeSpan atLeast)
    {
        TimeSpan start = clock();
        int runs = 0;
        TimeSpan elapsed;
        do
        {
            run();
            runs++;
            elapsed = clock() - start;
        }
        while (elapsed < atLeast);
        return runs * images / elapsed.TotalSeconds;
    }
}
