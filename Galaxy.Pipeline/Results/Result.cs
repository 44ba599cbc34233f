namespace Galaxy.Pipeline.Results;

/// <summary>A value, or the problem that stood in its way. For what a user can cause; a bug is an exception.</summary>
public abstract record Result<T>
{
    private Result() { }

    public sealed record Ok(T Value) : Result<T>;

    public sealed record Failed(Problem Problem) : Result<T>;

    public static implicit operator Result<T>(Problem problem) => new Failed(problem);

    public TResult Match<TResult>(Func<T, TResult> ok, Func<Problem, TResult> failed) => this switch
    {
        Ok(var value) => ok(value),
        Failed(var problem) => failed(problem),
        _ => throw new InvalidOperationException("A result is either Ok or Failed."),
    };

    public Result<TResult> Map<TResult>(Func<T, TResult> map) =>
        Match<Result<TResult>>(value => new Result<TResult>.Ok(map(value)), problem => problem);

    public Result<TResult> Bind<TResult>(Func<T, Result<TResult>> bind) =>
        Match(bind, problem => problem);
}

/// <summary>Makes results without naming their type.</summary>
public static class Result
{
    public static Result<T> Ok<T>(T value) => new Result<T>.Ok(value);
}
