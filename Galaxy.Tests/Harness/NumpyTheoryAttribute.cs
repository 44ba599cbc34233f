namespace Galaxy.Tests.Harness;

/// <summary>A test that runs a numpy script, and is skipped if it cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NumpyTheoryAttribute : TheoryAttribute
{
    public NumpyTheoryAttribute()
    {
        if (Numpy.Python is null)
            Skip = "No python3 with numpy is on this machine.";
    }
}
