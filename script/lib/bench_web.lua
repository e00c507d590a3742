-- Sends what the plan says, a request a line: session, method, address, body, with a tab between. Counts every status that is no answer to it.
local requests = {}
local next_one = 0
local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    statuses = ""
    counts = {}
    for line in io.lines(args[1]) do
        local cookie, method, path, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
        local headers = { ["Cookie"] = cookie, ["Accept-Encoding"] = "gzip" }
        if method == "POST" then
            headers["Origin"] = args[2]
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["HX-Request"] = "true"
        end
        requests[#requests + 1] = wrk.format(method, path, headers, body)
    end
end

function request()
    next_one = next_one % #requests + 1
    return requests[next_one]
end

function response(status)
    if status ~= 200 and status ~= 303 then
        counts[status] = (counts[status] or 0) + 1
        statuses = ""
        for code, count in pairs(counts) do
            statuses = statuses .. code .. "x" .. count .. " "
        end
    end
end

function done()
    for _, thread in ipairs(threads) do
        print("wrong: " .. thread:get("statuses"))
    end
end
