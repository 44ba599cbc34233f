namespace Galaxy.Tests.Fuzzing;

/// <summary>Gives hostile files to a door: no exception, no hang, no memory beyond the limit, nothing outside of the folder.</summary>
internal sealed class FuzzRunner(FuzzForm form, FuzzFolder folder)
{
    private readonly FuzzCounts _counts = new(form.Name);

    /// <summary>The seeds must be read; they also compile what they run through.</summary>
    public void ReadSeeds()
    {
        foreach (byte[] seed in form.Seeds)
            Assert.True(form.Open(seed, folder), $"{form.Name}: a seed of {seed.Length} bytes was refused.");
    }

    public FuzzCounts Run(int first, int inputs)
    {
        using FuzzWatchdog watchdog = new(form.Name);
        for (int number = first; number < first + inputs; number++)
            Run(new FuzzInput(number, form.Mutate(form.Seeds, new Random(number))), watchdog);
        return _counts;
    }

    public FuzzCounts Replay(byte[] file)
    {
        using FuzzWatchdog watchdog = new(form.Name);
        Run(new FuzzInput(0, file), watchdog);
        return _counts;
    }

    private void Run(FuzzInput input, FuzzWatchdog watchdog)
    {
        bool isRead = false;
        long before = GC.GetTotalAllocatedBytes();
        TimeSpan work = default;
        try
        {
            work = watchdog.Watch(input, () => isRead = form.Open(input.File, folder));
        }
        catch (Exception exception)
        {
            Fail(input, exception.ToString());
        }

        long bytes = GC.GetTotalAllocatedBytes() - before;
        _counts.Add(input, isRead, work, bytes);
        if (work > FuzzWatchdog.MostWork)
            Fail(input, $"It took {work.TotalSeconds} s of the processor.");
        if (bytes > form.MostBytes)
            Fail(input, $"It took {bytes >> 20} MiB.");
        if (!folder.IsUntouched)
            Fail(input, "It touched something outside of its folder.");
    }

    private void Fail(FuzzInput input, string what) => Assert.Fail($"{form.Name}, input {input.Number}: {what}\n{input.Keep(form.Name)}");
}
