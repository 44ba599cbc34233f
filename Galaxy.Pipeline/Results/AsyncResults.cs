namespace Galaxy.Pipeline.Results;

/// <summary>Results that are waited for.</summary>
internal static class AsyncResults
{
    /// <summary>What the value leads to, which is waited for and may fail, too.</summary>
    public static async Task<Result<TResult>> Then<T, TResult>(this Task<Result<T>> result, Func<T, Task<Result<TResult>>> next) =>
        await result switch
        {
            Result<T>.Ok(var value) => await next(value),
            Result<T>.Failed(var problem) => problem,
            _ => throw new InvalidOperationException("A result is either Ok or Failed."),
        };

    /// <inheritdoc cref="Then{T, TResult}(Task{Result{T}}, Func{T, Task{Result{TResult}}})"/>
    public static Task<Result<TResult>> Then<T, TResult>(this Result<T> result, Func<T, Task<Result<TResult>>> next) =>
        result.Match(next, problem => Task.FromResult<Result<TResult>>(problem));
}
