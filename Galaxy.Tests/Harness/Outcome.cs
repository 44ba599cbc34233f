namespace Galaxy.Tests.Harness;

/// <summary>Asserts the outcome of a result.</summary>
internal static class Outcome
{
    public static T Value<T>(this Result<T> result) => result.Match(value => value, problem => throw new InvalidOperationException($"{problem}"));

    public static Problem Failure<T>(this Result<T> result) => Assert.IsType<Result<T>.Failed>(result).Problem;
}
