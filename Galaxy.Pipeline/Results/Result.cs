namespace Galaxy.Pipeline.Results;

/// <summary>A value, or the problem that prevented it. For errors that a user can cause; a bug is an exception.</summary>
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

    /// <summary>The value made into another.</summary>
    public Result<TResult> Map<TResult>(Func<T, TResult> map) =>
        Match<Result<TResult>>(value => new Result<TResult>.Ok(map(value)), problem => problem);

    /// <summary>What the value leads to, which may fail, too.</summary>
    public Result<TResult> Bind<TResult>(Func<T, Result<TResult>> bind) =>
        Match(bind, problem => problem);

    /// <summary>The problem, if there is one, said in another way.</summary>
    public Result<T> MapProblem(Func<Problem, Problem> map) => Match<Result<T>>(_ => this, problem => map(problem));
}

/// <summary>Makes results without naming their type, and lets a sentence of them be written as a query: <c>from … in … select …</c>.</summary>
public static class Result
{
    /// <summary>Work that is done.</summary>
    public static Result<Unit> Done { get; } = Ok(default(Unit));

    public static Result<T> Ok<T>(T value) => new Result<T>.Ok(value);

    /// <summary>For queries; elsewhere <see cref="Result{T}.Map"/>.</summary>
    public static Result<TResult> Select<T, TResult>(this Result<T> result, Func<T, TResult> map) => result.Map(map);

    /// <summary>For queries; elsewhere <see cref="Result{T}.Bind"/>.</summary>
    public static Result<TResult> SelectMany<T, TNext, TResult>(
        this Result<T> result, Func<T, Result<TNext>> bind, Func<T, TNext, TResult> map) =>
        result.Bind(value => bind(value).Map(next => map(value, next)));
}
