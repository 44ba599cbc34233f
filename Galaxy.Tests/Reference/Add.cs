namespace Galaxy.Tests.Reference;

/// <summary>out = in + the output of an earlier layer.</summary>
/// <param name="from">Index of that layer.</param>
internal sealed class Add(int from) : Layer
{
    public int From => from;

    /// <summary>The sum; its gradient is that of both.</summary>
    public static Pass Sum(IReadOnlyList<Map> inputs, IReadOnlyList<Map> others) =>
        new([.. inputs.Zip(others, Sum)], gradients => gradients);

    public override Pass Forward(IReadOnlyList<Map> inputs, Mode mode) => throw new NotSupportedException("It has two inputs.");

    private static Map Sum(Map input, Map other)
    {
        Map output = input.Zeros();
        for (int index = 0; index < output.Values.Length; index++)
            output.Values[index] = input.Values[index] + other.Values[index];
        return output;
    }
}
